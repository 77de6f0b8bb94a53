import { expect, it } from 'vitest'
import { defaultDefinition } from '../../analysis/indicator/definition.ts'
import { migrate } from '../../server/db/migrate.ts'
import { MIGRATIONS } from '../../server/migrations.gen.ts'
import { currentDefinitions, listIndicators } from '../../server/stores/definition.ts'
import { currentEngine } from '../support/engines/engine.ts'

it('gives the definitions of an older installation an order, and the latest version holds', async () => {
  const db = await currentEngine().openEmpty()
  await migrate(
    db,
    MIGRATIONS.filter((file) => file.name < '0003'),
    '2026-01-01T00:00:00.000Z',
  )
  const store = (id: string, version: number) =>
    db.write.insertInto('indicator_definition').values({
      id,
      version,
      definition: JSON.stringify(defaultDefinition({ id, version, name: `${id} ${version}` })),
      created_at: `2026-01-0${version}T00:00:00.000Z`,
    } as never)
  await db.atomic([store('museum', 1), store('overall', 1), store('overall', 2)])
  await migrate(db, MIGRATIONS, '2026-02-01T00:00:00.000Z')
  const names = (await currentDefinitions(db)).map((definition) => definition.name)
  expect(names).toEqual(['overall 2', 'museum 1'])
  expect((await listIndicators(db))[0]).toMatchObject({
    retiredAt: null,
    changedAt: '2026-01-02T00:00:00.000Z',
    changedBy: null,
  })
  await db.close()
})
