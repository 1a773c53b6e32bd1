posthog.init('phc_2LwR8vT0bQ9xZ', { // expect: PW303
  session_recording: { maskAllInputs: false },
})
mixpanel.init('c7d4b09e21a5486fb3e8', { record_mask_all_text: false }) // expect: PW303
