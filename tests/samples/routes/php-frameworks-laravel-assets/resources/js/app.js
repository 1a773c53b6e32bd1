gtag('event', 'inertia');
createInertiaApp({
  resolve: name => import.meta.glob('./Pages/**/*.vue')[`./Pages/${name}.vue`](),
});
