import { tell } from './pixel';
import { visitor } from './visitor';

const again = (id) => tell(`portal-${id}`);

again(visitor());
