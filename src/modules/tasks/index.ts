/** What somebody must do next: one narrow table behind every list and count. */
export { addTask, type NewTask, type Owner } from './commands/add-task.ts'
export { endTasks } from './commands/end-tasks.ts'
export { nextDueDay } from './queries/next-due-day.ts'
export { type TaskOfCase, tasksOfCasePart } from './queries/tasks-of-case.ts'
