"""PHP's islands are covered in their places; what its strings put on a page is code."""

from __future__ import annotations

import pytest

from pixelward.model.facts import Link, Remark
from pixelward.model.levels import Confidence
from pixelward.model.place import Span
from pixelward.model.values import Hole, Literal
from pixelward.parse.document import Masked, Passage
from pixelward.parse.templates.php import PHP

PAGE = "a.php"


def masked(source: str) -> Masked:
    return PHP.mask(source.encode(), PAGE)


def passages(code: str) -> tuple[Passage, ...]:
    return masked(f"<?php {code}").passages


def texts(code: str) -> list[str]:
    return [passage.text.decode() for passage in passages(code)]


class TestCover:
    @pytest.mark.parametrize("source", ["", "<p>", "<?xml version='1.0'?>", "a <? b", "?>"])
    def test_what_is_no_php_stays(self, source: str) -> None:
        found = masked(source)
        assert found.code == source.encode() or source == "a <? b"

    @pytest.mark.parametrize(
        ("source", "code"),
        [
            pytest.param("a<?= $b ?>c", "a_________c", id="what is printed becomes a name"),
            pytest.param("a<?php echo $b; ?>c", "a" + "_" * 17 + "c", id="echo"),
            pytest.param("a<?PHP print $b ?>c", "a" + "_" * 17 + "c", id="print"),
            pytest.param("a<?php if ($b): ?>c", "a" + " " * 17 + "c", id="logic becomes blanks"),
            pytest.param("a<? if ($b) { ?>c", "a" + " " * 15 + "c", id="short tags"),
            pytest.param("a<?php /* ?> */ ?>c", "a" + " " * 17 + "c", id="an end in a comment"),
            pytest.param("a<?php // b ?>c", "a" + " " * 13 + "c", id="a line comment ends before"),
            pytest.param("a<?php $b = '?>'; ?>c", "a" + " " * 19 + "c", id="an end in a string"),
            pytest.param("a<?php b();", "a" + " " * 10, id="up to the end of the file"),
            pytest.param("<?php\r\nb();\n?>c", "     \r\n    \n  c", id="line ends stay"),
            pytest.param("<?php wp_head(); ?>", " " * 19, id="a statement by itself"),
            pytest.param("'<?php the_id(); ?>'", f"'{'_' * 18}'", id="a call in a string's place"),
            pytest.param("f(<?php the_id() ?>)", f"f({'_' * 17})", id="a call in a value's place"),
            pytest.param("<?php echo '<b>'; ?>", " " * 20, id="markup is no name"),
            pytest.param("<?php $x = <<<A\n?>\nA;\n?>c", " " * 15 + "\n  \n  \n  c", id="heredoc"),
        ],
    )
    def test_an_island_is_covered_in_its_place(self, source: str, code: str) -> None:
        assert masked(source).code.decode() == code

    @pytest.mark.parametrize(
        ("source", "text"),
        [
            ("<?= $user->email ?>", "$user->email"),
            ("<?php echo esc_attr($id); ?>", "esc_attr($id)"),
            ("<?php echo $größe ?>", "$größe"),
            ("'<?php $u = me(); echo $u->mail; ?>'", "$u->mail"),
            ("<?= $a /* the id */ ?>", "$a"),
        ],
    )
    def test_a_hole_says_what_is_printed(self, source: str, text: str) -> None:
        assert [hole.text for hole in masked(source).holes] == [text]


class TestLiterals:
    @pytest.mark.parametrize(
        "given",
        [
            "$id = get(); ",
            "$id = '1'; $id = '2'; ",
            "$id = '1' . x(); ",
            "function f($id) {} $id = '1'; ",
            "$id = '1'; $id .= '2'; ",
            "foreach ($a as $id) {} $id = '1'; ",
            '$id = "a$b"; ',
        ],
    )
    def test_what_may_be_something_else_is_none(self, given: str) -> None:
        (hole,) = masked(f"<?php {given}?><?= $id ?>").holes
        assert hole.literal is None

    @pytest.mark.parametrize(
        ("given", "printed"),
        [
            ("$id = '12'; ", "$id"),
            ("define('ID', '12'); ", "ID"),
            ("const ID = '12'; ", "ID"),
            ("class A { const ID = '12'; } ", "self::ID"),
            ("class A { private $id = '12'; } ", "$this->id"),
            ("$id = '12'; ", "esc_js($id)"),
        ],
    )
    def test_what_the_file_says_once_is_known(self, given: str, printed: str) -> None:
        (hole,) = masked(f"<?php {given}?><?= {printed} ?>").holes
        assert hole.literal == "12"
        assert hole.value == Literal("12")


class TestPassages:
    @pytest.mark.parametrize(
        "code",
        [
            "echo 'no tag at all';",
            "if (strpos($html, '<script') !== false) {}",
            "$html = str_replace('<script>a()</script>', '', $html);",
            "preg_match('~<script>~', $html);",
            "if ($html == '<script>a()</script>') {}",
            "$a = ['<script>a()</script>' => 1, 'desc' => '<script>b()</script>'];",
            "echo esc_html('<script>a()</script>');",
            "echo __('Paste <script> here');",
            "// echo '<script>a()</script>';",
            "$a = '<script>a()</script>'; echo htmlspecialchars($a);",
            "function f() { $a = '<script>a()</script>'; return 1; }",
            "function f($a = '<script>a()</script>') {}",
            "$example = '<script>a()</script>';",
        ],
    )
    def test_what_is_not_shown_is_none(self, code: str) -> None:
        assert texts(code) == []

    @pytest.mark.parametrize(
        ("code", "text"),
        [
            ("echo '<script>a()</script>';", "<script>a()</script>"),
            ("print('<script>a()</script>');", "<script>a()</script>"),
            ("echo '<script>', 'a()', '</script>';", "<script>a()</script>"),
            ("echo '<script>'; echo 'a()'; echo '</script>';", "<script>a()</script>"),
            (r"echo '<script>a(\'b\\\')</script>';", r"<script>a('b\')</script>"),
            (r'echo "<script>a(\"\x41\u{e4}\t\")</script>";', '<script>a("Aä\t")</script>'),
            ("echo <<<A\n<script>a()</script>\nA;", "<script>a()</script>"),
            ("echo <<<'A'\n<script>$a</script>\nA;", "<script>$a</script>"),
            ("printf('<img src=\"%s\" width=\"1%%\">', 'b');", '<img src="b" width="1%">'),
            ("echo sprintf('<img src=\"%2$s%1$s\">', 'b', 'c');", '<img src="cb">'),
            ("echo implode('-', ['<script>', 'a()']);", "<script>-a()"),
            ("$h = '<script>'; $h .= 'a()'; echo $h;", "<script>a()"),
            ("$h = '<script>'; $h = $h . 'a()'; echo $h;", "<script>a()"),
            ("$j = 'a()'; echo \"<script>$j</script>\";", "<script>a()</script>"),
            ("function j() { return 'a()'; } echo '<script>' . j();", "<script>a()"),
            ("echo $x ? '<script>a()</script>' : '';", "<script>a()</script>"),
            ("echo apply_filters('x', '<script>a()</script>');", "<script>a()</script>"),
        ],
    )
    def test_what_is_printed_is_one_text(self, code: str, text: str) -> None:
        assert texts(code) == [text]

    @pytest.mark.parametrize(
        ("code", "sure"),
        [
            ("echo '<script>a()</script>';", Confidence.RESOLVED),
            ("function f() { return '<script>a()</script>'; }", Confidence.INFERRED),
            ("add_filter('x', fn() => '<script>a()</script>');", Confidence.RESOLVED),
            ("f(function () { return '<script>a()</script>'; });", Confidence.RESOLVED),
            (
                "add_shortcode('x', 'f'); function f() { return '<script>a()</script>'; }",
                Confidence.RESOLVED,
            ),
            ("$head = '<script>a()</script>';", Confidence.INFERRED),
            ("$page->addHeadHtml('<script>a()</script>');", Confidence.INFERRED),
            ("$x = ['#markup' => '<script>a()</script>'];", Confidence.INFERRED),
        ],
    )
    def test_how_sure_it_is_that_it_is_shown(self, code: str, sure: Confidence) -> None:
        assert [passage.confidence for passage in passages(code)] == [sure]

    def test_what_is_filled_in_is_kept_apart(self) -> None:
        (passage,) = passages("echo \"<script>a('$b', {$c['d']})\" . e($f) . '</script>';")
        found = [filling.value for filling in passage.fillings]
        assert found == [Hole("$b"), Hole("{$c['d']}"[1:-1]), Hole("e($f)")]

    def test_each_run_knows_where_it_came_from(self) -> None:
        source = "<?php echo 'ü<script>' . \"a(1)\" . '</script>';"
        (passage,) = masked(source).passages
        start = passage.text.index(b"a(1)")
        where = passage.origin.locate(start, start + 4)
        assert source.encode()[where.start : where.end] == b"a(1)"

    @pytest.mark.parametrize(
        ("code", "text"),
        [
            ("wp_add_inline_script('h', 'a();');", "a();"),
            ("$j = 'a();'; wc_enqueue_js($j);", "a();"),
            ("drupal_add_js('a();', 'inline');", "a();"),
            ("$this->registerJs('a();');", "a();"),
            ("$x = ['#tag' => 'script', '#value' => 'a();'];", "a();"),
        ],
    )
    def test_scripts_are_put_on_a_page(self, code: str, text: str) -> None:
        assert [(p.language, p.text.decode()) for p in passages(code)] == [("javascript", text)]

    @pytest.mark.parametrize(
        "code",
        [
            "wp_enqueue_script('h', 'https://a.example/b.js');",
            "drupal_add_js('https://a.example/b.js', 'external');",
            "$doc->addScript('https://a.example/b.js');",
        ],
    )
    def test_so_are_their_addresses(self, code: str) -> None:
        assert texts(code) == ['<script src="https://a.example/b.js"></script>']

    def test_a_print_inside_a_script_is_a_script(self) -> None:
        found = masked("<script><?php echo \"a('$b');\"; ?></script>").passages
        assert [passage.language for passage in found] == ["javascript"]

    @pytest.mark.parametrize("around", ["<!-- {} -->", "<textarea>{}</textarea>"])
    def test_a_print_inside_of_what_is_not_run_is_none(self, around: str) -> None:
        source = around.format("<?php echo '<script>a()</script>'; ?>")
        assert masked(source).passages == ()


class TestLinks:
    @pytest.mark.parametrize(
        "code",
        [
            "include $file;",
            "// include 'b.php';",
            "$a = \"include 'b.php'\";",
            "$x->include('b.php');",
            "get_header_image('b');",
        ],
    )
    def test_no_file_no_link(self, code: str) -> None:
        assert masked(f"<?php {code}").links == ()

    @pytest.mark.parametrize(
        ("code", "targets"),
        [
            ("include 'b.php';", ["b.php"]),
            ("require_once('b/c.php');", ["b/c.php"]),
            ("include __DIR__ . '/b.php';", ["./b.php"]),
            ("include dirname(__FILE__) . '/../b.php';", ["./../b.php"]),
            ("include get_template_directory() . '/inc/b.php';", ["inc/b.php"]),
            ('include $_SERVER["DOCUMENT_ROOT"] . "/b.php";', []),
            ("include ABSPATH . 'b.php';", ["b.php"]),
            ("get_header();", ["header.php"]),
            ("get_footer('landing');", ["footer-landing.php"]),
            ("get_template_part('a/b', 'c');", ["a/b-c.php", "a/b.php"]),
        ],
    )
    def test_a_file_that_is_named_is_linked(self, code: str, targets: list[str]) -> None:
        found = masked(f"<p><?php {code} ?>").links
        assert [link.target for link in found] == targets
        assert all(link.relation == "include" for link in found)

    def test_it_is_where_the_statement_is(self) -> None:
        source = "ü<?php\ninclude 'b.php'; ?>"
        (link,) = masked(source).links
        span = link.location.span
        assert isinstance(link, Link)
        assert source.encode()[span.start : span.end] == b"include 'b.php'"


class TestRemarks:
    def test_a_comment_may_speak_to_the_linter(self) -> None:
        source = "<?php a(); // pixelward: ignore[PW101]: reason\nb(); ?>c"
        (remark,) = masked(source).remarks
        assert isinstance(remark, Remark)
        assert remark.text == "// pixelward: ignore[PW101]: reason"
        assert remark.location.span == Span(11, 46)

    def test_other_comments_are_none(self) -> None:
        assert masked("<?php // pixelward\n$a = 'pixelward: x';").remarks == ()


@pytest.mark.parametrize(
    "code",
    [
        "$a = '<img ' . $a;",
        "echo '<script>' . f(",
        "'",
        "<<<A\n",
        "include a(",
        "$a = $b['<img '",
        "/*",
    ],
)
def test_hostile_code_ends(code: str) -> None:
    assert len(masked("<?php " + code * 2000).code) == 6 + len(code) * 2000
