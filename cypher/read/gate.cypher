// Holds every commit back, whichever process makes it, until this transaction is over; it shares the gate with other readers.
MERGE (:Answerable {uid: 'gate'})
