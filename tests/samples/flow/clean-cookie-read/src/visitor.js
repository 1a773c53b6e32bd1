import Cookies from 'js-cookie';

export const visitor = () => Cookies.get('theme');
