'use client'

import { Component } from 'react'
import { send } from '../../lib/pixel'

const step = (name, told) => send('BookingStep', { name, told })

export default class Visit extends Component {
  state = { layout: '', room: '' }

  handleChange = (event) => {
    this.setState({ [event.target.name]: event.target.value })
  }

  finish() {
    step('done', this.state.layout)
  }

  render() {
    return (
      <form onSubmit={() => this.finish()}>
        <input name="layout" aria-label="List or cards" onChange={this.handleChange} />
        <input name="room" aria-label="Room" onChange={this.handleChange} />
      </form>
    )
  }
}
