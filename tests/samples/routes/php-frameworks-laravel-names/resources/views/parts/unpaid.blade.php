<script async src="https://www.googletagmanager.com/gtag/js?id=G-CLINIC0004"></script>
