import { patient } from './api';
import { shown } from './pixel';

function tell(record) {
  shown({ born: record.dateOfBirth, view: 'chart' });
}

export async function open() {
  tell(await patient());
}
