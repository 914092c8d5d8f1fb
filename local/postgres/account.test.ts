import { expect, it } from 'vitest'
import { standIn } from './account.ts'

const ROOT = 'root:x:0:0:root:/root:/bin/bash\n'

it('runs the database of root as nobody', () => {
  const passwd = `${ROOT}nobody:x:65534:65533:nobody:/:/usr/sbin/nologin\nlea:x:1000:1000::/home/lea:/bin/sh\n`
  expect(standIn(passwd)).toEqual({ uid: 65_534, gid: 65_533 })
})

it('takes another listed user where there is no nobody, and never root', () => {
  expect(standIn(`${ROOT}daemon:x:1:1::/:/bin/false\n`)).toEqual({ uid: 1, gid: 1 })
  expect(standIn(ROOT)).toEqual({ uid: 65_534, gid: 65_534 })
})
