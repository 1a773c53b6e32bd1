import LogRocket from 'logrocket'

LogRocket.init('harbor/intake', { dom: { inputSanitizer: true } })
posthog.init('phc_2LwR8vT0bQ9xZ', { session_recording: { maskAllInputs: window.hide } })

export const Field = () => <input name="reason" data-clarity-unmask="false" />
