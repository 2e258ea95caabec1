/** Which classes of item a role records: those whose part of the file it writes. */
import { CLASSES, ITEM_CLASSES, type ItemClass, mayWrite, POST_ROLES, type PostRole } from '#rules'

export function classesFor(role: string): readonly ItemClass[] {
  const post = POST_ROLES.find(one => one === role)
  if (post === undefined) return []
  return ITEM_CLASSES.filter(one => {
    const { section, roles } = CLASSES[one]
    return mayWrite(post, section) && (roles === undefined || roles.includes(post))
  })
}

/** Roles that record any item at all. */
export const RECORDERS: readonly PostRole[] = POST_ROLES.filter(role => classesFor(role).length > 0)
