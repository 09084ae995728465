import { NaiveStore } from '#tests/support/oracle-store.ts'
import { describeApi } from './describe-api.ts'
import { openEmbedded } from './stores.ts'

const openNaive = () => {
  const store = new NaiveStore()
  return Promise.resolve({ store, close: () => store.close() })
}

describeApi('the embedded store', openEmbedded, openNaive)
