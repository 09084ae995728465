import type { Place } from '../contract.ts'
import { arrange, type Arrangement } from './arrange.ts'

const atOnce = 300

/** Small pictures are laid out at once; larger ones in a worker, so that the window goes on answering. */
export function arrangeAway(arrangement: Arrangement): Map<string, Place> | Promise<Map<string, Place>> {
  if (arrangement.boxes.length <= atOnce || typeof Worker === 'undefined') return arrange(arrangement)
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Map<string, Place>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Map<string, Place>>) => resolve(data))
    worker.addEventListener('error', () => reject(new Error('the layout of the picture failed')))
    worker.postMessage(arrangement)
  }).finally(() => worker.terminate())
}
