import { track } from './lib/analytics'

export const CallButton = ({ onCalled }: { onCalled: string }) => (
  <button type="button" onClick={() => track(onCalled)}>
    Call
  </button>
)
