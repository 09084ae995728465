/** Does it take no Ctrl, Cmd or Alt? Such keys can be switched off (WCAG 2.2, 2.1.4). */
export const isSingleKey = (keys: string): boolean => !/(^|\+)(mod|ctrl|alt|meta)\+/.test(keys)

const onMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent)
const names: Readonly<Record<string, string>> = { minus: '−', equal: '+', slash: '/', delete: 'Del', bracketleft: '[', bracketright: ']' }

/** "mod+shift+Z" as it is printed on keyboards: ["Ctrl", "⇧", "Z"], or ["⌘", "⇧", "Z"] on a Mac. */
export const keyCaps = (keys: string): string[] =>
  keys === 'shift+slash'
    ? ['?']
    : keys.split('+').map(part => {
        const key = part.toLowerCase()
        if (key === 'mod') return onMac() ? '⌘' : 'Ctrl'
        if (key === 'shift') return '⇧'
        return names[key] ?? part.toUpperCase()
      })
