import { track } from '../lib/own'
import { track as tell } from '../lib/vendor'

track('Schedule')
tell('Lead')
{
  const tell = track
  tell('Contact')
}
