"""What is entrusted to Closer stays here: no network, no markup in people's words, no words in the log."""

import ast

from tests.house.source import constant, holds, is_within, keyword, last_name, package

NETWORK = {
    "PySide6.QtNetwork",
    "asyncio",
    "ftplib",
    "http",
    "imaplib",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib",
    "webbrowser",
    "xmlrpc",
}
TEXT_ONLY = {"urllib.parse"}
LABELS = "closer_desktop/ui/widgets/labels.py"
GUESSES_MARKUP = {"QLabel", "QMessageBox", "QTextEdit", "QTextBrowser", "QErrorMessage", "QWhatsThis"}
TAKES_MARKUP = {"setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown"}
MARKUP_FORMATS = {"RichText", "AutoText", "MarkdownText", "ToolTipRole", "WhatsThisRole"}
TIPS = {"setToolTip", "setWhatsThis"}
OUR_OWN_WORDS = {"tr", "_tr", "translate", "plain_tip"}


def test_the_product_imports_no_network() -> None:
    holds(
        "Closer has no network: nothing of it imports what could reach one.",
        (
            source.at(node, name)
            for source in package()
            for node, name in source.imports()
            if is_within(name, NETWORK) and not is_within(name, TEXT_ONLY)
        ),
    )


def test_only_the_plain_label_helpers_make_labels() -> None:
    """These guess rich text, and a card with an `<img>` in it would open files."""
    windows = [source for source in package() if source.name != LABELS]
    made = (
        source.at(call, name) for source in windows for call, name in source.calls() if name in GUESSES_MARKUP
    )
    inherited = (
        source.at(node, f"class {node.name}({last_name(base)})")
        for source in windows
        for node in source.nodes(ast.ClassDef)
        for base in node.bases
        if last_name(base) in GUESSES_MARKUP and not says_plain(node)
    )
    holds(
        f"Use the helpers in {LABELS}; a class of labels sets TextFormat.PlainText itself.",
        [*made, *inherited],
    )


def says_plain(node: ast.ClassDef) -> bool:
    return any(isinstance(each, ast.Attribute) and each.attr == "PlainText" for each in ast.walk(node))


def test_nothing_on_screen_is_taken_for_markup() -> None:
    windows = [source for source in package() if source.name != LABELS]
    calls = (
        source.at(call, name) for source in windows for call, name in source.calls() if name in TAKES_MARKUP
    )
    formats = (
        source.at(node, node.attr)
        for source in windows
        for node in source.nodes(ast.Attribute)
        if node.attr in MARKUP_FORMATS
    )
    holds("No HTML, Markdown or guessed text on screen.", [*calls, *formats])


def test_tips_hold_our_own_words_alone() -> None:
    """A tip guesses rich text as well: what people wrote never goes into one."""
    windows = [source for source in package() if source.name != LABELS]
    shown = (
        source.at(call, name)
        for source in windows
        for call, name in source.calls()
        if name in TIPS and not all(is_our_own(argument) for argument in call.args)
    )
    handed_on = (
        source.at(call, "tip=")
        for source in windows
        for call, _ in source.calls()
        for tip in [keyword(call, "tip")]
        if tip is not None and not is_our_own(tip)
    )
    holds("A tip is tr() of a literal, or goes through a helper in labels.py.", [*shown, *handed_on])


def is_our_own(node: ast.expr) -> bool:
    """Whether these are words from our code; a parameter called tip is looked at where it is given."""
    if isinstance(node, ast.Call):
        return last_name(node.func) in OUR_OWN_WORDS
    return isinstance(constant(node), str) or (isinstance(node, ast.Name) and node.id == "tip")


def test_the_log_takes_literal_sentences_and_numbers() -> None:
    holds(
        "log.note() takes a literal sentence; private words never reach the log.",
        (
            source.at(call)
            for source in package()
            for call, name in source.calls()
            if name == "note"
            and isinstance(call.func, ast.Attribute)
            and last_name(call.func.value).lstrip("_") == "log"
            and not (len(call.args) == 1 and isinstance(constant(call.args[0]), str))
        ),
    )
