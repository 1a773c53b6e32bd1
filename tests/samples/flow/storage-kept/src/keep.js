export function keep(key, value) {
  localStorage.setItem(key, JSON.stringify(value));
}

export function kept(key) {
  return JSON.parse(localStorage.getItem(key) || '{}');
}
