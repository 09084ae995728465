// Plain JavaScript, as a worker thread of Node 20 does not read TypeScript through the loader of the thread that starts it.
import { parentPort, workerData } from 'node:worker_threads'
import { Encrypter } from 'age-encryption'

const { content, recipients, passphrase } = workerData
const encrypter = new Encrypter()
if (passphrase !== undefined) encrypter.setPassphrase(passphrase)
for (const recipient of recipients) encrypter.addRecipient(recipient)
parentPort.postMessage(await encrypter.encrypt(content))
