import { arrange, type Arrangement } from './arrange.ts'

addEventListener('message', ({ data }: MessageEvent<Arrangement>) => postMessage(arrange(data)))
