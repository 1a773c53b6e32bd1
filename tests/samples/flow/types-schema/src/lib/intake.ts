import { z } from 'zod'

export const IntakeSchema = z
  .object({
    symptoms: z.array(z.string()),
    medication: z.string().optional(),
    ssn: z.string().regex(/^\d{3}-\d{2}-\d{4}$/),
  })
  .strict()

export type Intake = z.infer<typeof IntakeSchema>
