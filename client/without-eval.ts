import { z } from 'zod'

// Zod tries `new Function` when a schema is made, which the Content-Security-Policy refuses and reports: this must run before any schema does.
z.config({ jitless: true })
