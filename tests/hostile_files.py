"""Files made to harm whoever reads them: bombs, loops, scripts. Each is small on the disk."""

import io
import zipfile
import zlib


def pdf(*objects, trailer=b""):
    """Put objects, numbered from 1, into a PDF; the first is the catalogue."""
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, start))
    return out.getvalue()


def stream(content, filters=b""):
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), filters, content)


def page_of(content, resources=b"", filters=b""):
    """Return a PDF of one page with this content."""
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> %s >> >>" % resources,
        stream(content, filters),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )


def written(*lines):
    """Return the content of a page with these lines."""
    return b"BT /F 11 Tf 14 TL 60 780 Td " + b" ".join(b"(%s) Tj T*" % line for line in lines) + b" ET"


FORM = (
    b"RED NOTICE", b"1.1 Present family name: EXAMPLE", b"1.2 Sex: M", b"1.3 Nationality: Russia", b"2.1 Charge: fraud",
)  # fmt: skip


def bomb_of_zeros():
    """Half a gigabyte of spaces, deflated twice."""
    spaces = zlib.compress(zlib.compress(b" " * 500_000_000, 9), 9)
    return page_of(spaces, filters=b"/Filter [/FlateDecode /FlateDecode]")


def pages_that_contain_themselves():
    return pdf(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>")


def forms_that_draw_themselves():
    content = b"/X Do"
    form = stream(b"/X Do /X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>")
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 6 0 R >> >> >>",
        stream(content),
        b"null",
        form,
    )


def many_pages(count):
    kids = b" ".join(b"3 0 R" for _ in range(count))
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    )


def with_script_and_embedded_file(marker):
    """A form that, if anything in it ran, would write to `marker`."""
    action = b"<< /S /JavaScript /JS (app.launchURL('file://%s'); this.exportDataObject({cName: 'x'})) >>" % marker
    launch = b"<< /S /Launch /F (/bin/touch) /Win << /F (%s) >> >>" % marker
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction 6 0 R /AA << /WC 7 0 R >> /Names << /EmbeddedFiles << /Names [(x) 8 0 R] >> >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> /AA << /O 7 0 R >> >>",
        stream(written(*FORM)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        action,
        launch,
        b"<< /Type /Filespec /F (x) /EF << /F 9 0 R >> >>",
        stream(b"#!/bin/sh\ntouch " + marker, b"/Type /EmbeddedFile"),
    )


def docx(document, parts=()):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", document)
        for name, content in parts:
            package.writestr(name, content)
    return out.getvalue()


WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def paragraphs(*lines):
    return "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)


def document_of(body, before=""):
    return f'<?xml version="1.0"?>{before}<w:document {WORDS}><w:body>{body}</w:body></w:document>'


def bomb_of_entities():
    levels = "".join(f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 12))
    return docx(document_of(paragraphs("&e11;"), f'<!DOCTYPE w [<!ENTITY e0 "ha">{levels}]>'))


def entity_of_a_file(path):
    return docx(document_of(paragraphs("1.1 Present family name: &x;"), f'<!DOCTYPE w [<!ENTITY x SYSTEM "file://{path}">]>'))


def bomb_of_a_zip():
    return docx(document_of(paragraphs(" " * 300_000_000)))


def many_parts():
    return docx(document_of(""), [(f"part{number}", "") for number in range(3_000)])


def deeply_nested():
    return docx(document_of("<w:p>" * 5_000 + "</w:p>" * 5_000))
