package org.heraldcms.web.openapi;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the comments of our own sources say of types, methods, constants and the components of records. */
final class Comments extends TreePathScanner<@Nullable Void, String> {

    private final DocTrees trees;
    private final Map<String, String> texts = new HashMap<>();

    private Comments(DocTrees trees) {
        this.trees = trees;
    }

    /** Reads the sources below some directories. */
    static Comments of(List<Path> roots) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources(roots)));
            Comments comments = new Comments(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                comments.scan(unit, String.valueOf(unit.getPackageName()));
            }
            return comments;
        }
    }

    private static List<Path> sources(List<Path> roots) throws IOException {
        Stream<Path> all = Stream.empty();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                all = Stream.concat(all, files.filter(file -> file.toString().endsWith(".java")).toList().stream());
            }
        }
        return all.filter(file -> !file.endsWith("package-info.java")).toList();
    }

    /** Of a type; empty when nothing is said. */
    String of(Class<?> type) {
        return texts.getOrDefault(type.getCanonicalName(), "");
    }

    /** Of a method, constant or component of a type; empty when nothing is said. */
    String of(Class<?> type, String member) {
        return texts.getOrDefault(type.getCanonicalName() + "." + member, "");
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, String outer) {
        String name = outer + "." + type.getSimpleName();
        keep(name);
        return super.visitClass(type, name);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, String type) {
        keep(type + "." + method.getName());
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, String type) {
        TreePath parent = getCurrentPath().getParentPath();
        if (parent != null && parent.getLeaf().getKind() == Tree.Kind.ENUM) {
            keep(type + "." + variable.getName());
        }
        return null;
    }

    private void keep(String name) {
        DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
        if (comment == null) {
            return;
        }
        texts.put(name, plain(comment.getFullBody()));
        for (DocTree tag : comment.getBlockTags()) {
            if (tag instanceof ParamTree parameter) {
                texts.put(name + "." + parameter.getName(), plain(parameter.getDescription()));
            }
        }
    }

    private static String plain(List<? extends DocTree> parts) {
        StringBuilder text = new StringBuilder();
        for (DocTree part : parts) {
            switch (part) {
                case TextTree words -> text.append(words.getBody());
                case LiteralTree code -> text.append('`').append(code.getBody()).append('`');
                case LinkTree link ->
                    text.append('`').append(link.getReference()).append('`');
                default -> text.append(' ');
            }
        }
        return text.toString().replaceAll("\\s+", " ").strip();
    }
}
