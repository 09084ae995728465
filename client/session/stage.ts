import { create } from 'zustand'
import type { CanvasHandle } from '#client/canvas/contract.ts'

/** The canvas on screen, for actions that need its pixels; null while the picture is shown as a list. */
export const useStage = create<{ readonly canvas: CanvasHandle | null }>()(() => ({ canvas: null }))

export const putOnStage = (canvas: CanvasHandle | null) => useStage.setState({ canvas })
