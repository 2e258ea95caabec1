/** What somebody must do next: one narrow table behind every list and count. */
export { addTask, type NewTask, type Owner } from './commands/add-task.ts'
export { endTasks } from './commands/end-tasks.ts'
export { type TaskOfCase, tasksOfCase, tasksOfCasePart } from './queries/tasks-of-case.ts'
