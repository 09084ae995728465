import { useEffect, useState } from 'react'
import type { Ruler } from '#model/dossier/drawing/shapes.ts'

export const family = "'Noto Serif Variable', Georgia, 'Times New Roman', serif"
const measured = 100
// Where nothing can be measured (or not yet), letters are taken to be as wide as those of Noto Serif are on average.
const average = 0.56

const inAverage: Ruler = (text, size) => text.length * size * average

function inBrowser(): Ruler {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return inAverage
  context.font = `${measured}px ${family}`
  return (text, size) => (context.measureText(text).width * size) / measured
}

/** How wide texts are in the type of the page: exactly, once the browser has loaded it. */
export function useRuler(): Ruler {
  const [ruler, setRuler] = useState<Ruler>(() => inAverage)
  useEffect(() => {
    let left = false
    const fonts = (document as Partial<Document>).fonts
    void fonts?.load(`${measured}px ${family}`, 'Aa Яя Ққ').then(() => {
      if (!left) setRuler(inBrowser)
    })
    return () => {
      left = true
    }
  }, [])
  return ruler
}
