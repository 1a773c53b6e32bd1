import { tell } from './a'

export function retry(name, left) {
  if (left > 0) setTimeout(() => tell(name, left - 1), 100)
}
