import { readFileSync } from 'node:fs'

/** Memory of a process in MB, now and at its peak; NaN where the system does not tell. */
export function memoryOf(pid: number): { readonly now: number; readonly peak: number } {
  if (process.platform !== 'linux') return { now: Number.NaN, peak: Number.NaN }
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) =>
    Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1_024
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') }
}

const MICROSECONDS_PER_TICK = 10_000

/** Processor time that a process has used so far, in microseconds; NaN where the system does not tell. */
export function processorOf(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN
  // The name in brackets may hold spaces; user and system time are the 12th and 13th field after it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * MICROSECONDS_PER_TICK
}
