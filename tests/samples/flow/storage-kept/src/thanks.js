import { kept } from './keep';
import { lead } from './pixel';

const intake = kept('intake');
lead(intake.email);
