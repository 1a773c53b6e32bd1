posthog.init('phc_2LwR8vT0bQ9xZ', {
  session_recording: { maskAllInputs: false }, // expect: PW303
})
mixpanel.init('c7d4b09e21a5486fb3e8', { record_mask_all_text: false }) // expect: PW303
