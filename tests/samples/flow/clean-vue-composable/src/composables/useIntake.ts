import { reactive } from 'vue'
import { useTracking } from './useTracking'

export function useIntake() {
  const { step } = useTracking()
  const form = reactive({ reason: '', language: 'en' })
  const submit = () => step('sent', form.language)
  return { form, submit }
}
