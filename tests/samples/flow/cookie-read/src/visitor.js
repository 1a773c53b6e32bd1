import Cookies from 'js-cookie';

export const visitor = () => Cookies.get('patient_id');
