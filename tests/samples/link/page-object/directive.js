angular.module('clinic').directive('book', function ($window, $timeout) {
  return {
    link: function (scope, element) {
      element.on('click', function () {
        $timeout(function () {
          $window.fbq('track', 'Schedule') // expect: meta-pixel/track:Schedule
        })
      })
    },
  }
})
