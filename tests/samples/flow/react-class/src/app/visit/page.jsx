'use client'

import { Component } from 'react'
import { send } from '../../lib/pixel'

const step = (name, told) => send('BookingStep', { name, told })

export default class Visit extends Component {
  state = { street: '', room: '' }

  handleChange = (event) => {
    this.setState({ [event.target.name]: event.target.value })
  }

  finish() {
    step('done', this.state.street)
  }

  render() {
    return (
      <form onSubmit={() => this.finish()}>
        <input name="street" aria-label="Street address" onChange={this.handleChange} />
        <input name="room" aria-label="Room" onChange={this.handleChange} />
      </form>
    )
  }
}
