import { keep } from './keep';

export function next() {
  keep('intake', { view: 'list', step: 2 });
}
