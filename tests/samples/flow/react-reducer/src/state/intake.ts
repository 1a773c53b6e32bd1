export function intake(state, action) {
  switch (action.type) {
    case 'answered':
      return { ...state, [action.field]: action.value }
    default:
      return state
  }
}
