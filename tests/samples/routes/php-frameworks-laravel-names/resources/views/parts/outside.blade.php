<script async src="https://www.googletagmanager.com/gtag/js?id=G-CLINIC0001"></script>
