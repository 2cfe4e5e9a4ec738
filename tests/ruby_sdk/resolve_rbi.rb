# frozen_string_literal: true

# Prints the constants that the RBI files below a folder name and nobody has: neither the SDK, which is loaded, nor the
# files themselves. Those of Sorbet (`T`) are no part of either.
require "pathname"
require "ripper"

ROOT = Object.const_get(ARGV.fetch(1))
ROOT.eager_load!

# Names with the modules that they stand in, and names that are declared.
class Names
  attr_reader :used, :declared

  def initialize
    @used = []
    @declared = []
  end

  def visit(node, nesting)
    return unless node.is_a?(Array)

    case node
    in [:module, name, body] then within(name, [body], nesting)
    in [:class, name, base, body] then within(name, [body], nesting, base)
    in [:assign, [:var_field, [:@const, name, *]], value]
      @declared << [*nesting, name].join("::")
      visit(value, nesting)
    in [:const_path_ref, *] | [:var_ref, [:@const, *]] | [:top_const_ref, *]
      name = path(node)
      name ? @used << [nesting.join("::"), name] : node.each { |inner| visit(inner, nesting) }
    else node.each { |inner| visit(inner, nesting) }
    end
  end

  private

  def within(name, bodies, nesting, base = nil)
    visit(base, nesting)
    inner = [*nesting, path(name)]
    @declared << inner.join("::")
    bodies.each { |body| visit(body, inner) }
  end

  def path(node)
    case node
    in [:const_path_ref, first, [:@const, name, *]] then (found = path(first)) && "#{found}::#{name}"
    in [:const_ref | :var_ref | :top_const_ref, [:@const, name, *]] then name
    else nil
    end
  end
end

def known?(names, scope, name)
  scopes = scope.split("::")
  candidates = scopes.size.downto(0).map { |count| [*scopes.first(count), name].join("::") }
  candidates.any? { |full| names.include?(full) || loaded?(names, full) }
end

# What is loaded; or what the files declare in what is loaded, which may be called by another name.
def loaded?(names, full)
  found = nil
  parts = full.split("::")
  parts.each_with_index do |part, index|
    found = (found || Object).const_get(part, index.zero?)
  rescue NameError
    return index == parts.size - 1 && found.is_a?(Module) && names.include?("#{found.name}::#{part}")
  end
  true
end

names = Names.new
Dir["#{ARGV.fetch(0)}/**/*.rbi"].each { |file| names.visit(Ripper.sexp(File.read(file)), []) }
declared = names.declared.to_h { |name| [name, true] }
used = names.used.reject { |_, name| name == "T" || name.start_with?("T::") }.uniq
used.each { |scope, name| puts "#{name} in #{scope}" unless known?(declared, scope, name) }
puts "#{used.map(&:last).uniq.size} names"
