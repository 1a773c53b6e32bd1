'use client'

import { Form, Input } from 'antd'
import { useTracking } from '../../hooks/useTracking'

export default function Intake() {
  const { step } = useTracking()
  const [form] = Form.useForm()
  const finish = (values) => step('done', values.size)
  return (
    <Form form={form} onFinish={finish}>
      <Form.Item name="reach" label="Phone number">
        <Input />
      </Form.Item>
      <Form.Item name="size" label="Shirt size">
        <Input onBlur={() => step('left', form.getFieldValue('size'))} />
      </Form.Item>
    </Form>
  )
}
