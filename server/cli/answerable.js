#!/usr/bin/env node
// The command in a clone is plain JavaScript, so that it runs straight after `npm ci`: it lets Node read TypeScript and hands over.
import { register } from 'tsx/esm/api'

register()
await import('./main.ts')
