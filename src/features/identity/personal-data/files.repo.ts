import type { Db } from '../../ports.ts'

/** Whether somebody's portrait or document is still this file. */
export async function isFileUsed(db: Db, key: string): Promise<boolean> {
  const [users, experts, documents] = await Promise.all([
    db.user.count({ where: { portraitKey: key } }),
    db.expertProfile.count({ where: { portraitKey: key } }),
    db.storedFile.count({ where: { key } }),
  ])
  return users + experts + documents > 0
}
