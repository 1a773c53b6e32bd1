'use client'

import { Form, Input } from 'antd'
import { useTracking } from '../../hooks/useTracking'

export default function Intake() {
  const { step } = useTracking()
  const [form] = Form.useForm()
  const finish = (values) => step('done', values.reach)
  return (
    <Form form={form} onFinish={finish}>
      <Form.Item name="reach" label="Phone number">
        <Input onBlur={() => step('left', form.getFieldValue('reach'))} />
      </Form.Item>
    </Form>
  )
}
