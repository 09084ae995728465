/** The languages of the interface, as BCP 47 tags. */
export const languages = ['en', 'ru', 'kk'] as const
export type Language = (typeof languages)[number]
