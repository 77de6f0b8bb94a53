import { temporarySqlite } from '../temporary-sqlite.ts'
import { useEngine } from './engine.ts'

useEngine({ name: 'sqlite', openEmpty: async () => temporarySqlite() })
