fbq('init', '1592118847501145') // expect: meta-pixel/init
