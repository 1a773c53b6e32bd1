test('signs in', () => {})
