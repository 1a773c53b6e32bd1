import { keep } from './keep';

export function next(form) {
  const data = new FormData(form);
  keep('intake', { email: data.get('contact'), step: 2 });
}
