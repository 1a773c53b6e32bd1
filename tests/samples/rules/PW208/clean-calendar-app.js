import posthog from 'posthog-js'

// A calendar for meetings: nothing in it has to do with care.
export function saved(meeting) {
  posthog.capture('Schedule')
  posthog.capture('booking', { room: meeting.room })
  posthog.capture('reschedule_meeting', { reservation: true })
}
